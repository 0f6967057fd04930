import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table'
import { formatDateTime } from '@/lib/dates/vietnam'
import { endOwnSessions } from '../actions/own'
import type { OpenSession } from '../types'
import { ActForm } from './act-form'
import { browserName } from './browser-name'

type Props = { sessions: readonly OpenSession[]; here: string }

/** Where somebody is signed in: since when, with what, from where; each can be ended. */
export async function SessionTable({ sessions, here }: Props) {
  const [t, browser, locale] = await Promise.all([
    getTranslations('accounts.sessions'),
    getTranslations('accounts.browser'),
    getLocale(),
  ])
  return (
    <Table label={t('table')} cards>
      <thead>
        <tr>
          <th scope="col">{t('browser')}</th>
          <th scope="col">{t('since')}</th>
          <th scope="col">{t('asked')}</th>
          <th scope="col">{t('address')}</th>
          <th scope="col">
            <span className="sr-only">{t('end')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, userAgent, createdAt, lastAskedAt, address }) => (
          <tr key={id}>
            <th scope="row" className="card-1">
              {browserName(browser, userAgent)} {id === here && <Badge tone="accent">{t('here')}</Badge>}
            </th>
            <td className="card-2">
              <span className="text-muted sm:hidden">{t('since')}: </span>
              {formatDateTime(createdAt, locale)}
            </td>
            <td className="card-2">
              <span className="text-muted sm:hidden">{t('asked')}: </span>
              {formatDateTime(lastAskedAt, locale)}
            </td>
            <td className="card-3">
              {address ?? <span className="text-muted">{browser('noAddress')}</span>}
            </td>
            <td className="card-3">
              {id !== here && (
                <ActForm
                  id={`end-${id}`}
                  action={endOwnSessions}
                  submit={t('end')}
                  tone="quiet"
                  hidden={{ id }}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
