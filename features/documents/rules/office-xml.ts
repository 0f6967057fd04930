export type Attributes = Partial<Record<string, string>>

/**
 * The attributes of all elements of these names; null: text that two programs could read in two ways (another
 * encoding, entities of its own, instructions that a comment could hide in).
 */
export function tagsOf(xml: string, names: readonly string[]): Attributes[] | null {
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/i.exec(xml)?.[1]
  const isOther = declared !== undefined && !/^(utf-8|us-ascii)$/i.test(declared)
  if (isOther || /<!(DOCTYPE|ENTITY|\[CDATA\[)|<\?(?!xml\s)|[\0\ufffd]/i.test(xml)) return null
  const tag = new RegExp(`<(?:[\\w.-]+:)?(?:${names.join('|')})\\b((?:"[^"]*"|'[^']*'|[^'">])*)>`, 'g')
  return [...xml.replace(/<!--[\s\S]*?-->/g, '').matchAll(tag)].map(([, inside = '']) => attributesOf(inside))
}

function attributesOf(inside: string): Attributes {
  const written = inside.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
  return Object.fromEntries(
    [...written].map(([, name, double, single]) => [name, plain(double ?? single ?? '')]),
  )
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A letter may be written by its number, as `&#109;`. */
const plain = (value: string): string =>
  value.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, decimal, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? all
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
