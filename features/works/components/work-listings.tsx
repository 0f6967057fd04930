import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { listingDifference } from '../rules/listing-difference'
import { MEASURES } from '../rules/measure'
import type { ListingView, WorkDetail } from '../types'
import { DocumentCite } from './document-cite'
import { sourceAnchor } from './source-mark'
import { WorkScale } from './work-scale'

type Props = { work: WorkDetail; base: string; internal?: boolean }

/** The rows of plans that name the work: the plan's figures beside the project's own, which are other facts. */
export function WorkListings({ work, base, internal = false }: Props) {
  return (
    <ul className="grid gap-6">
      {work.listings.map((listing) => (
        <li key={listing.id}>
          <Row listing={listing} work={work} base={base} internal={internal} />
        </li>
      ))}
    </ul>
  )
}

function Row({ listing, work, base, internal }: { listing: ListingView } & Required<Props>) {
  const t = useTranslations('pages.work.listing')
  const { annex, row, nameInPlan, period, note, sharedWith, document } = listing
  const place = [annex, row && t('row', { row })].filter(Boolean).join(', ')
  return (
    <>
      <p className="font-medium">{t('name', { name: nameInPlan })}</p>
      <p className="text-muted">
        <a href={`#${sourceAnchor(document)}`} className="link">
          <DocumentCite document={document} />
        </a>
        {place && ` · ${place}`}
        {period && ` · ${t('period', { period })}`}
      </p>
      <Figures listing={listing} work={work} />
      {sharedWith.length > 0 && (
        <p className="mt-2">
          {t('shared')}{' '}
          {sharedWith.map((other, at) => (
            <span key={other.slug}>
              {at > 0 && ', '}
              <a href={`${base}/${other.slug}`} className="link">
                {other.name}
              </a>
            </span>
          ))}
        </p>
      )}
      {internal && note && <p className="mt-1 text-muted">{t('note', { note })}</p>}
    </>
  )
}

/** The plan's figures beside the project's own: they are different facts, and neither is put in the other's place. */
function Figures({ listing, work }: { listing: ListingView; work: WorkDetail }) {
  const t = useTranslations('pages.work.listing')
  const locale = useLocale()
  const { lengthInProvinceKm, sharedWith } = listing
  const inProvince = {
    label: t('lengthInProvince'),
    value: lengthInProvinceKm !== null && `${formatNumber(lengthInProvinceKm, locale)} km`,
  }
  const difference = listingDifference(work, listing)
  const { unit } = MEASURES[work.kind]
  const differs = {
    label: t('difference'),
    value: difference !== null && (
      <span className="font-medium text-caution">
        {difference > 0
          ? t('more', { figure: `${formatNumber(difference, locale)} ${unit}` })
          : t('less', { figure: `${formatNumber(-difference, locale)} ${unit}` })}
      </span>
    ),
  }
  return (
    <div className="mt-2 max-w-xl">
      <Facts
        facts={[
          {
            label: sharedWith.length > 0 ? t('plannedTogether') : t('planned'),
            value: <WorkScale work={{ ...listing, kind: work.kind }} />,
          },
          ...(lengthInProvinceKm === null ? [] : [inProvince]),
          { label: t('own'), value: <WorkScale work={work} /> },
          ...(difference ? [differs] : []),
        ]}
      />
    </div>
  )
}
