import type { DocumentType } from '@/features/stages/types'

/** What the registry says of a paper. Dates of the paper may be partial, those of its receipt are ISO days. */
export type DocumentWords = {
  id: string
  symbol: string | null
  issuer: string | null
  date: string | null
  receivedOn: string | null
  incomingNumber: string | null
  type: DocumentType
  abstract: string | null
  foundAt: string | null
}

/** A file as it is kept: named by its content (SHA-256 in hex), of a type that rules/kinds.ts knows. */
export type StoredFileRef = { sha256: string; bytes: number; type: string }

/** 512 KiB: with it a row of the table stays handy, and 50 MB are a hundred rows (migration "files"). */
export const CHUNK_BYTES = 524_288

/** What a scan may weigh. "MB" is what people's computers show: 1024 × 1024. */
export const MEGABYTE = 1024 * 1024
export const MOST_MEGABYTES = 50
export const MOST_BYTES = MOST_MEGABYTES * MEGABYTE
