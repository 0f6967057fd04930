import net from 'node:net'

/**
 * The addresses of a setting such as "127.0.0.1, 10.0.0.0/8, ::1".
 * @param {readonly string[]} named
 * @returns {net.BlockList}
 * @throws {Error} naming what is no address
 */
export function addressList(named) {
  const list = new net.BlockList()
  for (const one of named) {
    const [address = '', prefix] = one.split('/')
    const family = familyOf(address)
    const bits = prefix === undefined ? null : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1
    if (!family || (bits !== null && (bits < 0 || bits > (family === 'ipv4' ? 32 : 128))))
      throw new Error(one)
    if (bits === null) list.addAddress(address, family)
    else list.addSubnet(address, bits, family)
  }
  return list
}

/**
 * Where a request comes from. What stands in X-Forwarded-For is anybody's claim; it counts only as far as proxies that
 * the settings name wrote it, each of which added the address that it saw to the end.
 * @param {{ remote: string | undefined, forwarded: string | undefined }} told
 * @param {net.BlockList} trusted
 * @returns {string | null}
 */
export function clientAddress({ remote, forwarded }, trusted) {
  let nearest = plain(remote ?? '')
  if (!nearest) return null
  const claims = forwarded?.split(',') ?? []
  while (claims.length > 0 && isIn(trusted, nearest)) {
    const claimed = plain(claims.pop() ?? '')
    if (!claimed) break
    nearest = claimed
  }
  return nearest
}

/** @param {net.BlockList} list @param {string} address */
const isIn = (list, address) => list.check(address, familyOf(address) ?? 'ipv4')

/** @param {string} address @returns {net.IPVersion | null} */
function familyOf(address) {
  const version = net.isIP(address)
  return version === 4 ? 'ipv4' : version === 6 ? 'ipv6' : null
}

/** "::ffff:10.0.0.1", "[::1]:4711", "10.0.0.1:4711" as one address each; null: it is none. @param {string} written */
function plain(written) {
  const text = written.trim().toLowerCase()
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const address = /^::ffff:([\d.]+)$/.exec(bare)?.[1] ?? bare
  return net.isIP(address) ? address : null
}
