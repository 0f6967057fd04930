import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from './fixtures'

/** The rules whose answer hangs on colours alone: the markup is the same in light and dark. */
export const COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * What axe has against the page as it stands. It is asked within the page: to gather the answers of frames it would
 * open a tab and load itself again each time, and no page of ours has a frame.
 */
export async function barriers(page: Page, rules?: string[]) {
  expect(page.frames(), 'frames are not looked into').toHaveLength(1)
  const axe = new AxeBuilder({ page }).setLegacyMode()
  return (await (rules ? axe.withRules(rules) : axe).analyze()).violations
}
