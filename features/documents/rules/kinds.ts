/** The kinds of file that papers are kept as. Names in words: messages/, `documents.kinds`. */
export const FILE_KINDS = ['PDF', 'DOCX', 'XLSX', 'JPEG', 'PNG'] as const
export type FileKind = (typeof FILE_KINDS)[number]

const OPEN_XML = 'application/vnd.openxmlformats-officedocument'

/** As they are called on the wire and in the table of files (migration "file_kinds"). */
export const TYPE_OF: Record<FileKind, string> = {
  PDF: 'application/pdf',
  DOCX: `${OPEN_XML}.wordprocessingml.document`,
  XLSX: `${OPEN_XML}.spreadsheetml.sheet`,
  JPEG: 'image/jpeg',
  PNG: 'image/png',
}

/** How their names end; the first is the one that a name without any is given. */
export const ENDINGS_OF: Record<FileKind, readonly [string, ...string[]]> = {
  PDF: ['pdf'],
  DOCX: ['docx'],
  XLSX: ['xlsx'],
  JPEG: ['jpg', 'jpeg', 'jpe', 'jfif'],
  PNG: ['png'],
}

/** null: a type that this program never stored. */
export const kindOfType = (type: string): FileKind | null =>
  FILE_KINDS.find((kind) => TYPE_OF[kind] === type) ?? null

/** What a browser offers in its dialogue for choosing a file. */
export const ACCEPTED = FILE_KINDS.flatMap((kind) => [
  TYPE_OF[kind],
  ...ENDINGS_OF[kind].map((ending) => `.${ending}`),
]).join(',')
