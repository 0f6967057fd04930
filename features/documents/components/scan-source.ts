/** A scan to be looked at, by its parts: bytes from `begin` up to, and without, `end`. */
export type ScanSource = {
  name: string
  bytes: number
  /** As the server judged it. */
  type: string
  read: (begin: number, end: number) => Promise<Uint8Array>
}

type Stored = { href: string; name: string; bytes: number; type: string }

/** A scan that is kept: only the parts that are looked at come over the wire. */
export function storedScan({ href, ...file }: Stored): ScanSource {
  const read = async (begin: number, end: number) => {
    const answer = await fetch(href, { headers: { range: `bytes=${begin}-${end - 1}` } })
    if (answer.status !== 206) throw new Error(`status ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
  return { ...file, read }
}

/** A scan on this computer, before it is sent or while it is. */
export function localScan(file: File, type: string): ScanSource {
  const read = async (begin: number, end: number) =>
    new Uint8Array(await file.slice(begin, end).arrayBuffer())
  return { name: file.name, bytes: file.size, type, read }
}
