/**
 * What the bench records: one paper by which the file of one work is handed on. It can be said of any work, any number
 * of times, and moves no stage, so that lists stay what they are.
 * @param {{ slug: string, version: number }} work
 * @param {string} symbol that no paper has yet
 */
export function handingOver({ slug, version }, symbol) {
  const document = {
    symbol,
    issuer: 'UBND tỉnh Lai Châu',
    date: '2026-01-05',
    type: 'CONG_VAN',
    abstract: 'Văn bản thử: chuyển hồ sơ',
  }
  const change = { type: 'ACT', work: slug, version, act: 'HANDED_OVER', holder: 'MINISTRY' }
  return { document, changes: [change] }
}

/**
 * One act after another, each on the next work, each by its own paper.
 * @param {import('./registry.mjs').WorkNow[]} works
 * @param {import('./session.mjs').Session} session
 * @param {string} series tells these papers from others'
 * @returns {() => import('./fire.mjs').Shot}
 */
export function actShots(works, session, series) {
  const versions = works.map(({ version }) => version)
  let sent = 0
  return () => {
    const at = sent % works.length
    const work = { slug: works[at]?.slug ?? '', version: versions[at] ?? 0 }
    const body = JSON.stringify(handingOver(work, `${++sent}/THU-${series}`))
    return {
      path: '/api/v1/change-sets',
      method: 'POST',
      headers: { ...session, 'content-type': 'application/json' },
      body,
      status: 201,
      holds: '"status":"ACCEPTED"',
      done: () => {
        versions[at] = work.version + 1
      },
    }
  }
}
