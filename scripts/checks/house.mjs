import { root } from '../platform/settings.mjs'
import { checkCycles } from './cycles.mjs'
import { checkNamesAndSizes } from './names-and-sizes.mjs'
import { checkPurity } from './purity.mjs'
import { checkRooms } from './rooms.mjs'
import { readSources } from './sources.mjs'

/** Everything that the layout of the house forbids, each with its place and its reason. @returns {string[]} */
export function checkHouse() {
  const sources = readSources(root)
  return [checkRooms, checkPurity, checkNamesAndSizes, checkCycles]
    .flatMap((check) => check(sources))
    .map(({ file, line, reason }) => `${file}:${line} ${reason}`)
}
