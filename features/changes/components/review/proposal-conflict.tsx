import { useTranslations } from 'next-intl'
import type { ConflictView } from '../../data/conflicts'
import { BothValues } from '../record-conflict'

/** Both wrote the same field: what the proposal says beside what the registry says now. */
export function ProposalConflict({ conflict, name }: { conflict: ConflictView; name: string }) {
  const t = useTranslations('review.conflict')
  const title = t('title', { name })
  return (
    <section aria-label={title} className="grid gap-2 rounded-md border-2 border-wrong p-3">
      <h3>{title}</h3>
      <p>{t('text')}</p>
      <BothValues conflict={conflict} title={title} investor={undefined} yours={t('yours')} />
    </section>
  )
}
