import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { Unknown } from '@/components/ui/unknown'
import { successorOf, unitByKey } from '@/features/places/rules/resolve'
import type { Unit } from '@/features/places/types'
import { exactKey } from '@/lib/vietnamese/fold'
import type { Fact, PlaceView } from '../types'
import { SourceMark } from './source-mark'

/** Where the work lies: as the paper wrote it, and what that place is called today. */
export function PlaceFacts({ places }: { places: Fact<PlaceView[]> }) {
  const t = useTranslations('works.placeRoles')
  if (places.value.length === 0) return <Unknown />
  const roles = [...new Set(places.value.map((place) => place.role))]
  return (
    <Facts
      facts={roles.map((role) => ({
        label: t(role),
        value: (
          <ul>
            {places.value
              .filter((place) => place.role === role)
              .map((place) => (
                <li key={`${place.era}:${place.code}`}>
                  <Place place={place} />
                </li>
              ))}
          </ul>
        ),
        source: <SourceMark {...places} />,
      }))}
    />
  )
}

/** "Xã Kan Hồ, Huyện Mường Tè (nay: Xã Bum Tở)", and the paper's own spelling where it is another. */
function Place({ place: { era, code, name, asWritten } }: { place: PlaceView }) {
  const t = useTranslations('pages')
  const unit = unitByKey(era, code)
  const district = unit?.parentCode ? unitByKey('2020', unit.parentCode) : null
  const full = district ? `${name}, ${district.name}` : name
  const today = unit && successorOf(unit)
  return (
    <>
      {today ? t('works.placeToday', { name: full, today: today.name }) : full}
      {asWritten && unit && !isName(asWritten, unit) && (
        <span className="block text-muted text-xs">{t('work.asWritten', { text: asWritten })}</span>
      )}
    </>
  )
}

/** Whether a paper spells the name as it is, with or without the kind of unit in front. */
const isName = (written: string, { name, shortName }: Unit) =>
  [name, shortName].some((known) => exactKey(known) === exactKey(written))
