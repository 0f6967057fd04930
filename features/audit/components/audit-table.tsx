import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { formatDateTime } from '@/lib/dates/vietnam'
import { eventWords, type Names, type Words } from '../rules/event-words'
import type { AuditRow } from '../types'

type Props = { items: readonly AuditRow[]; names: Names }

/** On a telephone each event is a card: what, when and by whom, what of. */
export function AuditTable({ items, names }: Props) {
  const t = useTranslations()
  const words: Words = {
    say: (key, values) => t(key as never, values as never),
    has: (key) => t.has(key as never),
  }
  return (
    <>
      <div className="max-sm:hidden print:block">
        <Table label={t('audit.title')}>
          <thead>
            <tr>
              {(['at', 'action', 'who', 'subject', 'from'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`audit.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((event) => (
              <Row key={event.id} event={event} said={eventWords(event, names, words)} />
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="border-line border-t sm:hidden print:hidden">
        {items.map((event) => (
          <Card key={event.id} event={event} said={eventWords(event, names, words)} />
        ))}
      </ul>
    </>
  )
}

type Event = { event: AuditRow; said: ReturnType<typeof eventWords> }

/** What somebody tried and did not get. */
const isRefusal = ({ action }: AuditRow): boolean => /_FAILED$|_REFUSED$|^SIGN_IN_LOCKED$/.test(action)

function Moment({ at }: { at: string }) {
  const locale = useLocale()
  return <time dateTime={at}>{formatDateTime(new Date(at), locale)}</time>
}

function Row({ event, said }: Event) {
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap font-normal tabular-nums">
        <Moment at={event.at} />
      </th>
      <td className={`min-w-40 ${isRefusal(event) ? 'text-wrong' : ''}`}>{said.action}</td>
      <td className={`min-w-36 ${event.who ? '' : 'text-muted'}`}>{said.who}</td>
      <td className="min-w-48 max-w-lg break-words">
        {said.subject}
        {said.details && <span className="block text-muted text-xs">{said.details}</span>}
      </td>
      {/* Those of version 6 are long, and have no place to break of their own. */}
      <td className="min-w-32 max-w-44 break-all tabular-nums">{event.address}</td>
    </tr>
  )
}

function Card({ event, said }: Event) {
  return (
    <li className="border-line border-b py-2.5">
      <p className={`font-medium text-base ${isRefusal(event) ? 'text-wrong' : ''}`}>{said.action}</p>
      <p>
        {said.who}
        <span className="text-muted">
          {' · '}
          <Moment at={event.at} />
          {event.address && ` · ${event.address}`}
        </span>
      </p>
      {(said.subject || said.details) && (
        <p className="break-words text-muted">{[said.subject, said.details].filter(Boolean).join(' · ')}</p>
      )}
    </li>
  )
}
