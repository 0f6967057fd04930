import { ARTICLE_2020 } from './data/article-2020'
import { DECISION_768 } from './data/decision-768'
import { GRID_NEWS } from './data/grid-news'
import { LARGE_PLANTS } from './data/large-plants'
import { PLAN_7_LIST, PLANS_COMPARED } from './data/plan-7-list'
import { SMALL_PLANTS } from './data/small-plants'
import { MARKET_LIST, WRI } from './data/wri'
import type { Source } from './statements'

/** In the order of entering: a source that names a work for the first time stands before those that say more of it. */
export const SOURCES: readonly Source[] = [
  ARTICLE_2020,
  ...LARGE_PLANTS,
  DECISION_768,
  PLAN_7_LIST,
  PLANS_COMPARED,
  ...SMALL_PLANTS,
  MARKET_LIST,
  WRI,
  ...GRID_NEWS,
]
