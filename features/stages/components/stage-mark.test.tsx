import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MESSAGES } from '@/lib/i18n/messages'
import { StageMark } from './stage-mark'

function draw(mark: Partial<ComponentProps<typeof StageMark>>): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={MESSAGES.vi} timeZone="Asia/Ho_Chi_Minh">
      <StageMark kind="HYDROPOWER" stage="H5" condition="ACTIVE" sourceKind="OFFICIAL" {...mark} />
    </NextIntlClientProvider>,
  )
}

/** Dashes of the filled part: `0 0 <part> 1`. */
const filled = (html: string) =>
  [...html.matchAll(/stroke-dasharray="0 0 ([\d.]+) 1"/g)].map(([, part]) => part)

describe('the sign of a stage', () => {
  it('is filled in proportion to the place on its own path, in the colour of its phase', () => {
    expect(filled(draw({}))).toEqual(['0.5'])
    expect(draw({})).toContain('text-violet')
    expect(filled(draw({ kind: 'LINE', stage: 'L2' }))).toEqual(['0.25'])
    expect(draw({ kind: 'LINE', stage: 'L2' })).toContain('text-sky')
  })

  it('has its name beside it and nothing else where a paper stands behind it', () => {
    expect(draw({})).toContain(MESSAGES.vi.rules.stages.H5)
    expect(draw({})).not.toContain('chưa có văn bản')
  })

  it('is hollow, and says why, where no official paper stands behind it', () => {
    expect(filled(draw({ sourceKind: 'PRESS' }))).toHaveLength(2)
    expect(draw({ sourceKind: 'PRESS' })).toContain(MESSAGES.vi.rules.sourceKinds.PRESS)
    expect(draw({ sourceKind: null })).toContain(MESSAGES.vi.frame.noSource)
  })

  it('strikes the name through where the work has ended, and only there', () => {
    expect(draw({ condition: 'REVOKED' })).toContain(`<s>${MESSAGES.vi.rules.stages.H5}</s>`)
    expect(draw({ condition: 'REVOKED' })).toContain(MESSAGES.vi.rules.conditions.REVOKED)
    expect(draw({ condition: 'SUSPENDED' })).not.toContain('<s>')
  })

  it('says that a stage is not known', () => {
    const html = draw({ stage: null, sourceKind: null })
    expect(html).toContain('chưa có số liệu')
    expect(html).not.toContain(MESSAGES.vi.frame.noSource)
  })

  it('keeps what stands behind it for the ear where there is little room', () => {
    expect(draw({ sourceKind: 'PRESS', compact: true })).toContain('sr-only')
  })
})
