import type { FileKind } from './kinds'
import { isPackage, sheetAt } from './office-charts'
import { type Attributes, tagsOf } from './office-xml'

/**
 * What the parts of a DOCX or XLSX say of it (ECMA-376, part 2): the kinds of its parts, and what they refer to.
 * `MACROS`: programs. `EMBEDDED`: files or objects of other programs. `EXTERNAL`: it fetches from elsewhere.
 * `BOMB`: more of them, or larger, than any paper has.
 * `OTHER`: a template, slides or anything else than exactly one of the two.
 */
export type OfficeFault = {
  what: 'MACROS' | 'EMBEDDED' | 'EXTERNAL' | 'OTHER' | 'BROKEN' | 'BOMB'
  /** The part or the address that it is about. */
  about?: string
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument'
const MAIN: readonly (readonly [string, FileKind])[] = [
  [`${OPEN_XML}.wordprocessingml.document.main+xml`, 'DOCX'],
  [`${OPEN_XML}.spreadsheetml.sheet.main+xml`, 'XLSX'],
]

const MACRO_NAMES = /(^|\/)(vba[^/]*\.(bin|xml)|macrosheets\/.*)$|\.(docm|dotm|xlsm|xltm|xlam|xlsb|pptm)$/i
const EMBEDDED_NAMES =
  /(^|\/)(embeddings|activex|webextensions|afchunk[^/]*)(\/|$)|(^|\/)oleobject[^/]*$|\.(exe|dll|scr|com|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|msi|pif|mht|mhtml|html?|rtf|zip|docx?|xlsx?)$/i
const FETCHING_NAMES = /(^|\/)(externallinks\/|connections\.xml$|querytables\/)/i

/** By the names of the parts alone. */
export function namesFault(names: readonly string[]): OfficeFault | null {
  return found(names, [
    [MACRO_NAMES, 'MACROS'],
    [EMBEDDED_NAMES, 'EMBEDDED'],
    [FETCHING_NAMES, 'EXTERNAL'],
  ])
}

const found = (
  texts: readonly string[],
  rules: readonly (readonly [RegExp, OfficeFault['what']])[],
): OfficeFault | null => {
  for (const [pattern, what] of rules) {
    const about = texts.find((text) => pattern.test(text))
    if (about !== undefined) return { what, about }
  }
  return null
}

/** What `[Content_Types].xml` says the whole is. */
export function mainKind(contentTypes: string): { ok: true; kind: FileKind } | ({ ok: false } & OfficeFault) {
  const tags = tagsOf(contentTypes, ['Override', 'Default'])
  if (!tags) return { ok: false, what: 'BROKEN' }
  const types = tags.map(({ ContentType = '' }) => ContentType.trim())
  const wrong = found(types, [
    [/macro|vba/i, 'MACROS'],
    [/oleObject|activeX|webextension/i, 'EMBEDDED'],
    [/externalLink\+xml|connections\+xml|queryTable\+xml/i, 'EXTERNAL'],
  ])
  if (wrong) return { ok: false, ...wrong }
  const mains = new Set(types.map((type) => type.toLowerCase()).filter((type) => /\.main\+xml$/.test(type)))
  const kind = MAIN.find(([type]) => mains.has(type))?.[1]
  return kind && mains.size === 1 ? { ok: true, kind } : { ok: false, what: 'OTHER' }
}

const ROOT = '_rels/.rels'

/**
 * What a part of relationships (`*.rels`) refers to that it must not.
 * @param has `sheets`: the parts that it may refer to as sheets of a chart
 */
export function relationshipsFault(
  name: string,
  text: string,
  has: { parts: ReadonlySet<string>; sheets: ReadonlySet<string> },
): OfficeFault | null {
  const relationships = tagsOf(text, ['Relationship'])
  if (!relationships) return { what: 'BROKEN' }
  for (const { Type = '', Target = '', TargetMode = '' } of relationships) {
    const type = Type.trim().split('/').at(-1)?.toLowerCase() ?? ''
    if (/^(vbaproject|wordvbadata|xlmacrosheet|xlintlmacrosheet)$/.test(type))
      return { what: 'MACROS', about: Target }
    const isOutside = TargetMode.trim().toLowerCase() === 'external'
    if (isPackage(Type) && !isOutside && has.sheets.has(sheetAt(Target) ?? '')) continue
    if (/^(oleobject|package|control|activexcontrolbinary|afchunk|webextension.*)$/.test(type))
      return { what: 'EMBEDDED', about: Target }
    if ((isOutside && type !== 'hyperlink') || type === 'attachedtemplate')
      return { what: 'EXTERNAL', about: Target }
  }
  return name === ROOT ? rootFault(relationships, has.parts) : null
}

/** The whole has one main part, and it is there. */
function rootFault(relationships: readonly Attributes[], parts: ReadonlySet<string>): OfficeFault | null {
  const mains = relationships.filter(({ Type = '' }) => /\/officeDocument$/i.test(Type.trim()))
  const target = mains[0]?.Target?.replace(/^\//, '').toLowerCase()
  return mains.length === 1 && target && parts.has(target) ? null : { what: 'BROKEN' }
}
