import { useLocale, useTranslations } from 'next-intl'
import { workTitle } from '@/features/works/rules/title'
import { formatDateTime } from '@/lib/dates/vietnam'
import { waitSince } from '../../rules/review/wait'
import type { PersonLabel, ProposalRow, SaidKind } from '../../types/review'

/** A proposal in a few words, for lists, titles and what is said of a decision. */
export function useProposalWords() {
  const t = useTranslations('review')
  const types = useTranslations('changes.types')
  const acts = useTranslations('rules.acts')
  const titles = useTranslations('works.title')
  const roles = useTranslations('access.roles')
  const locale = useLocale()

  const kind = ({ type, act }: SaidKind) => (act && type !== 'EXPECTED_ACT' ? acts(act) : types(type))
  /** "Cho phép khảo sát; Sửa thông tin": a scan that comes along is no news of its own. */
  const kinds = (all: readonly SaidKind[]): string => {
    const told = all.filter(({ type }) => type !== 'ATTACHMENT')
    const names = [...new Set((told.length > 0 ? told : all).map(kind))]
    return names.length > 0 ? names.join('; ') : t('row.other')
  }
  /** "Thủy điện Nậm Voi và 4 công trình nữa"; of none, the paper that it is about. */
  const works = ({
    works: named,
    workCount,
    document,
  }: Pick<ProposalRow, 'works' | 'workCount' | 'document'>): string => {
    const [first] = named
    if (!first) return document?.symbol ? t('row.paper', { symbol: document.symbol }) : t('row.noWorks')
    const title = workTitle(titles, first)
    return workCount > 1 ? t('row.works', { first: title, count: workCount - 1 }) : title
  }
  const person = ({ name, role }: PersonLabel): string => {
    if (name === null) return t('row.unknownAccount')
    return role ? t('row.by', { name, role: roles(role) }) : name
  }
  return {
    kinds,
    works,
    person,
    nameOf: ({ name }: PersonLabel) => name ?? t('row.unknownAccount'),
    title: (row: ProposalRow) => `${kinds(row.kinds)}: ${works(row)}`,
    time: (iso: string) => formatDateTime(new Date(iso), locale),
    wait: (since: string, now: Date) => {
      const { unit, count } = waitSince(since, now)
      return t(`wait.${unit}`, { count })
    },
  }
}
