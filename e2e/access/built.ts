import { readFileSync } from 'node:fs'

/** What the build says that there is: Next's own lists of it. */
const read = (name: string) => JSON.parse(readFileSync(`.next/${name}`, 'utf8'))

/** Pages and routes of app/, named as Next names them: `/staff/works/[slug]/page`, `/api/v1/works/route`. */
export const builtEndpoints = (): string[] => Object.keys(read('server/app-paths-manifest.json'))

/** Of the older router, beside app/: the two pages that Next always makes. */
export const builtOldPages = (): string[] => Object.keys(read('server/pages-manifest.json'))

export type BuiltAction = { id: string; name: string; pages: string[] }

type Reference = { exportedName: string; filename: string; workers: Record<string, unknown> }

/** Every function that a browser can call: `features/works/actions.ts#saveView`, and the pages that bring it. */
export function builtActions(): BuiltAction[] {
  const { node, edge } = read('server/server-reference-manifest.json') as Record<
    string,
    Record<string, Reference>
  >
  return Object.entries({ ...node, ...edge }).map(([id, { filename, exportedName, workers }]) => {
    return { id, name: `${filename}#${exportedName}`, pages: Object.keys(workers) }
  })
}
