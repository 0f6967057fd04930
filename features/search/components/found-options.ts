import { useLocale, useTranslations } from 'next-intl'
import { listHref } from '@/features/works/components/list-address'
import { workTitle } from '@/features/works/rules/title'
import { formatPartialDate } from '@/lib/dates/partial'
import type { Found, FoundDocument, FoundUnit, FoundWork } from '../types'

/** One line to choose. `note`: what tells it from others of the name. */
export type FoundOption = { key: string; title: string; note: string; href: string }
/** `label`: the kind, and how many more of it there are. */
export type FoundGroup = {
  name: 'works' | 'documents' | 'organizations' | 'units'
  label: string
  options: FoundOption[]
}

const LIST = '/staff/works'

/** A number in front or a slash: a symbol is being typed, and papers come first. */
const isSymbol = (typed: string) => /^\s*\d|\//.test(typed)

/** What was found as lines to choose, by kind. */
export function useFoundGroups() {
  const work = useWorkOption()
  const document = useDocumentOption()
  const unit = useUnitOption()
  const t = useTranslations('search')
  return (found: Found, typed: string): FoundGroup[] => {
    const { items, total } = found.works
    const shown = items.length
    const works = total > shown ? t('worksOf', { shown, total }) : t('works')
    const groups: FoundGroup[] = [
      { name: 'works', label: works, options: items.map(work) },
      { name: 'units', label: t('units'), options: found.units.map(unit) },
      {
        name: 'organizations',
        label: t('organizations'),
        options: found.organizations.map(({ id, name, works }) => {
          const href = listHref(LIST, { organization: [name] })
          return { key: id, title: name, note: t('investorOf', { count: works }), href }
        }),
      },
      { name: 'documents', label: t('documents'), options: found.documents.map(document) },
    ]
    if (isSymbol(typed)) groups.unshift(...groups.splice(3, 1))
    return groups.filter(({ options }) => options.length > 0)
  }
}

function useWorkOption() {
  const titles = useTranslations('works.title')
  const stages = useTranslations('rules.stages')
  return (work: FoundWork): FoundOption => {
    const stage = work.stage ? stages(work.stage as 'H0') : null
    const note = [...work.aliases, work.communes[0]?.name, stage].filter(Boolean).join(' · ')
    return { key: work.slug, title: workTitle(titles, work), note, href: `${LIST}/${work.slug}` }
  }
}

function useDocumentOption() {
  const t = useTranslations('search')
  const types = useTranslations('rules.documentTypes')
  const locale = useLocale()
  return ({ id, symbol, issuer, date, type, abstract, incomingNumber }: FoundDocument): FoundOption => {
    const title = symbol ? `${types(type)} ${symbol}` : (abstract ?? types(type))
    const note = [
      date && formatPartialDate(date, locale),
      issuer,
      incomingNumber && t('incoming', { number: incomingNumber }),
      symbol && abstract,
    ]
    return { key: id, title, note: note.filter(Boolean).join(' · '), href: `/staff/documents/${id}` }
  }
}

function useUnitOption() {
  const t = useTranslations('search')
  return ({ era, code, name, of }: FoundUnit): FoundOption => {
    const note = era === '2025' ? '' : of ? t('ofDistrict', { district: of }) : t('until2025')
    return { key: `${era}:${code}`, title: name, note, href: listHref(LIST, { unit: [`${era}:${code}`] }) }
  }
}
