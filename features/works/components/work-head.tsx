import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/ui/page-head'
import { StageMark } from '@/features/stages/components/stage-mark'
import { formatPartialDate } from '@/lib/dates/partial'
import { workTitle } from '../rules/title'
import type { WorkDetail } from '../types'
import { Communes } from './communes'
import { WorkScale } from './work-scale'

/** What work this is and where it stands. */
export function WorkHead({ work, actions }: { work: WorkDetail; actions?: ReactNode }) {
  const t = useTranslations('pages.work')
  const titles = useTranslations('works.title')
  const holders = useTranslations('rules.holders')
  const locale = useLocale()
  const { stage, stageSince, holder, aliases } = work
  return (
    <>
      <PageHead
        title={workTitle(titles, work)}
        actions={actions}
        lead={
          <>
            {aliases.length > 0 && <p>{t('aliases', { names: aliases.join('; ') })}</p>}
            <Essentials work={work} />
          </>
        }
      />
      <div className="-mt-2 mb-8 flex flex-wrap items-start gap-x-6 gap-y-1 text-base">
        <StageMark {...work} size={24} />
        {stage && stageSince && <p>{t('since', { date: formatPartialDate(stageSince, locale) })}</p>}
        {stage && holder !== 'NONE' && (
          <p className="text-muted">{t('heldBy', { holder: holders(holder) })}</p>
        )}
      </div>
    </>
  )
}

/** Scale and place, as far as they are known: the facts below say what is not. */
function Essentials({ work }: { work: WorkDetail }) {
  const hasScale = [work.capacityMw, work.capacityMva, work.lengthKm, work.circuits].some(
    (value) => value !== null,
  )
  const hasPlace = work.communes.length > 0
  if (!hasScale && !hasPlace) return null
  return (
    <p>
      {hasScale && <WorkScale work={work} />}
      {hasScale && hasPlace && ' · '}
      {hasPlace && <Communes communes={work.communes} />}
    </p>
  )
}
