import { afterAll, expect, it } from 'vitest'
import type { StaffScope } from '@/features/access/types'
import { letter } from '../testing/desk'
import { edit } from '../testing/reviewed'
import { OFFICE, startReview } from '../testing/reviewers'

const { registry, review } = await startReview()
const [officer] = OFFICE.officers

afterAll(() => registry.stop())

it('the next paper of the pile is like the last one that was sent, though nobody has accepted it yet', async () => {
  const { lastPaper } = await import('./last-paper')
  const scope = { kind: 'staff', person: officer } as StaffScope
  expect(await lastPaper(scope)).toBeNull()
  const slug = await review.work()
  const send = (symbol: string) =>
    registry.submit(
      {
        document: letter(symbol, '2020-05-12'),
        changes: [edit(slug, symbol === '1' ? { river: 'Nậm A' } : { basin: 'Sông A' })],
      },
      { authorId: officer.id, source: 'FORM' },
    )
  const first = await send('1')
  expect(await lastPaper(scope)).toMatchObject({ symbol: '1/UBND-THU', issuer: 'UBND tỉnh Lai Châu' })
  await send('2')
  expect(await lastPaper(scope)).toMatchObject({ symbol: '2/UBND-THU' })
  if (first.kind !== 'kept') throw new Error('not kept')
  await review.acceptProposal(OFFICE.heads[0], {
    id: first.set.id,
    version: 1,
    seen: null,
    positions: null,
    reasons: [],
  })
  expect((await lastPaper(scope))?.symbol, 'accepted last, sent before').toBe('2/UBND-THU')
})
