import type { ActCode, StageCode } from '@/features/stages/types'
import {
  commune,
  create,
  expected,
  hydropower,
  line,
  link,
  type Ref,
  type Source,
  type Statement,
  state,
  substation,
  type Values,
} from '../statements'

/** The tasks are those of May 2020: what had to be done before them was done in April, which is inferred. */
const BEFORE = '2020-04'
const MONTH = '2020-05'

function planned(work: Ref, stage: StageCode, act: ActCode, set: Values = {}): Statement[] {
  return [create(work, set), state(work, stage, BEFORE, 'INFERRED'), expected(work, act, MONTH)]
}

const survey = (name: string, place: string, district: string) =>
  planned(hydropower(name), 'H0', 'SURVEY_PERMITTED', { places: [commune(place, district)] })
const submission = (name: string) =>
  planned(hydropower(name), 'H3', 'SUBMITTED_TO_MOIT', { places: [commune('Tà Tổng', 'Mường Tè')] })
const site = (name: string) => planned(substation(220, name), 'S3', 'SITE_AGREED')
const route = (work: Ref, set: Values = {}) => planned(work, 'L3', 'ROUTE_AGREED', set)

const PA_TAN_2 = hydropower('Pa Tần 2')
export const PAC_MA_SUBSTATION = substation(220, 'Pắc Ma')
export const PHONG_THO_THAN_UYEN = line(220, 'Phong Thổ – Than Uyên')
export const THAN_UYEN_LAO_CAI = line(220, 'Than Uyên – Lào Cai')
const CONNECTION = line(110, 'đấu nối thủy điện Pa Tần 2')

/** Fifteen works, fourteen expected acts: of the plant Pa Tần 2 only the line is a task. */
export const ARTICLE_2020: Source = {
  key: 'article-2020-05',
  document: {
    type: 'BAO_CHI',
    date: '2020-05',
    abstract: 'Bài báo về nhiệm vụ tháng 5/2020 của Sở Công Thương tỉnh Lai Châu',
  },
  statements: [
    ...survey('Nậm Voi', 'Can Hồ', 'Mường Tè'),
    ...survey('Nà Si 1A', 'Pa Ủ', 'Mường Tè'),
    ...survey('Hố Mít', 'Hố Mít', 'Tân Uyên'),
    ...survey('Ma Quai', 'Ma Quai', 'Sìn Hồ'),
    ...survey('Nậm Tần', 'Pa Tần', 'Sìn Hồ'),
    ...submission('A Mé 1'),
    ...submission('A Mé 2'),
    ...submission('Kha Ứ'),
    create(PA_TAN_2, { remarks: 'Nguồn chỉ nhắc tới cùng đường dây 110 kV đấu nối, không nêu gì thêm.' }),
    ...site('Pắc Ma'),
    ...site('Phong Thổ'),
    ...route(line(220, 'Pắc Ma – Mường Tè')),
    ...route(PHONG_THO_THAN_UYEN),
    ...route(THAN_UYEN_LAO_CAI, { aliases: ['Than Uyên – 500 kV Lào Cai'] }),
    ...route(CONNECTION),
    link(CONNECTION, 'CONNECTS', PA_TAN_2),
  ],
}
