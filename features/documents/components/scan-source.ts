/** A scan to be looked at, by its parts: bytes from `begin` up to, and without, `end`. */
export type ScanSource = {
  name: string
  bytes: number
  read: (begin: number, end: number) => Promise<Uint8Array>
}

/** A scan that is kept: only the parts that are looked at come over the wire. */
export function storedScan({ href, name, bytes }: { href: string; name: string; bytes: number }): ScanSource {
  const read = async (begin: number, end: number) => {
    const answer = await fetch(href, { headers: { range: `bytes=${begin}-${end - 1}` } })
    if (answer.status !== 206) throw new Error(`status ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
  return { name, bytes, read }
}

/** A scan on this computer, before it is sent or while it is. */
export function localScan(file: File): ScanSource {
  const read = async (begin: number, end: number) =>
    new Uint8Array(await file.slice(begin, end).arrayBuffer())
  return { name: file.name, bytes: file.size, read }
}
