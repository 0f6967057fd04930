import type { DocumentType, SourceKind } from '@/features/stages/types'

/** What a state or figure rests on when a document of this type is its source. */
export function sourceKindOfDocument(type: DocumentType): SourceKind {
  switch (type) {
    case 'BAO_CHI':
      return 'PRESS'
    case 'TRANG_THAM_KHAO':
      return 'REFERENCE'
    case 'DANH_SACH':
      return 'OFFICE_LIST'
    default:
      return 'OFFICIAL'
  }
}
