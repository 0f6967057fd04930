import { useTranslations } from 'next-intl'
import { kindOfType } from '../rules/kinds'
import { useFileSize } from './use-file-size'

/** What a file is and how large: "(PDF, 1,3 MB)". */
export function FileWords({ type, bytes }: { type: string; bytes: number }) {
  const t = useTranslations('documents')
  const size = useFileSize()
  const kind = kindOfType(type)
  return <span className="text-muted">({kind ? `${t(`kinds.${kind}`)}, ${size(bytes)}` : size(bytes)})</span>
}
