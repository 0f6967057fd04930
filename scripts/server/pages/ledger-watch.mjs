import { isTouched } from './renewal.mjs'
import { EVERYTHING, HEAD, SINCE } from './touches-sql.mjs'

/** @typedef {import('./renewal.mjs').Marks} Marks */
/** @typedef {import('./renewal.mjs').Touch} Touch */
/** @typedef {{ workId: string | null, shownOn: string, marks: string | null, standing: string }} Sight */
/** The state of the ledger that something was read at. @typedef {{ seq: number, era: number }} Moment */
/** @typedef {(statement: { name: string, text: string, values?: unknown[] }) => Promise<{ rows: any[] }>} Query */

/** Further behind than this, all pages are made anew: a list is being loaded, or this server was cut off for long. */
const MOST_SETS = 200
const MOST_TOUCHES = 2_000

/**
 * Follows what is accepted, by asking: the ledger names every change in order, whoever wrote it, so there is no message
 * that could be missed. Not to be asked twice at once.
 * @param {Query} query
 */
export function watchLedger(query) {
  const known = { seq: 0, hash: '', era: 0 }
  /** Touches after this number are remembered. */
  let rememberedFrom = 0
  /** @type {Touch[]} */
  let touches = []
  /** How each work was seen last. @type {Map<string, Sight>} */
  let sights = new Map()

  async function beginAnew() {
    const { rows } = await query({ name: 'pages-everything', text: EVERYTHING })
    const { seq = 0, hash = '' } = rows[0] ?? {}
    Object.assign(known, { seq, hash, era: known.era + 1 })
    sights = new Map(rows.filter(({ workId }) => workId).map((row) => [row.workId, sightOf(row)]))
    touches = []
    rememberedFrom = seq
  }

  async function follow() {
    const { rows } = await query({ name: 'pages-since', text: SINCE, values: [known.seq] })
    // another ledger than before: restored from a backup, or begun anew
    if (rows.length === 0 || rows[0].prevHash !== known.hash) return beginAnew()
    for (const row of rows) touches.push(touchOf(row, sights))
    const { seq, hash } = rows.at(-1)
    Object.assign(known, { seq, hash })
    const forgotten = touches.splice(0, Math.max(0, touches.length - MOST_TOUCHES))
    rememberedFrom = forgotten.at(-1)?.seq ?? rememberedFrom
  }

  return {
    /**
     * Learns what was accepted up to now. @returns {Promise<Moment>}
     * @throws when the database is away
     */
    async now() {
      const { rows } = await query({ name: 'pages-head', text: HEAD })
      const { seq, hash } = rows[0] ?? { seq: 0, hash: '' }
      if (known.era === 0 || seq - known.seq > MOST_SETS) await beginAnew()
      else if (hash !== known.hash) await (known.hash === '' ? beginAnew() : follow())
      return { seq: known.seq, era: known.era }
    },
    /** As far as is known, without asking. @returns {Moment} */
    known: () => ({ seq: known.seq, era: known.era }),
    /**
     * Is what was read at that moment still as the ledger stands, as far as is known?
     * @param {Moment} at @param {import('./renewal.mjs').Renewal} renewal
     */
    isCurrent({ seq, era }, renewal) {
      if (era !== known.era || seq < rememberedFrom) return false
      for (let i = touches.length - 1; i >= 0; i--) {
        const touch = /** @type {Touch} */ (touches[i])
        if (touch.seq <= seq) return true
        if (isTouched(renewal, touch)) return false
      }
      return true
    },
  }
}

/** @param {any} row @returns {Sight} */
const sightOf = ({ workId, shownOn, marks, standing }) => ({ workId, shownOn, marks, standing })

/** @param {any} row @param {Map<string, Sight>} sights the last ones, brought up to date @returns {Touch} */
function touchOf(row, sights) {
  if (!row.workId) return { seq: row.seq, shownOn: new Set(), before: null, after: null }
  const before = sights.get(row.workId)
  const after = sightOf(row)
  sights.set(row.workId, after)
  const shownOn = new Set([...(before?.shownOn.split(' ') ?? []), ...after.shownOn.split(' ')])
  return { seq: row.seq, shownOn, before: marksOf(before), after: marksOf(after) }
}

/** @param {Sight | undefined} sight @returns {Marks | null} */
const marksOf = (sight) =>
  sight?.marks ? { marks: new Set(sight.marks.split(' ')), standing: sight.standing } : null
