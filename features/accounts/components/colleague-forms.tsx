import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { ONE_TIME_DAYS, ROLES } from '@/features/access/rules'
import {
  changeIdentity,
  changeRole,
  endSessionsOf,
  lockColleague,
  removeFactor,
  resetPassword,
  unlockColleague,
} from '../actions/people'
import type { Colleague } from '../types'
import { ActForm } from './act-form'

/** What can be done about an account: each act says what it does before it is done. */
export function ColleagueForms({ person }: { person: Colleague }) {
  const t = useTranslations('accounts.people')
  const roles = useTranslations('access.roles')
  const { id } = person
  const shared = { hidden: { id } }
  const options = ROLES.map((value) => ({ value, label: roles(value) }))
  return (
    <div className="grid content-start gap-8">
      <Section title={t('identity')}>
        <ActForm
          {...shared}
          id="identity"
          action={changeIdentity}
          submit={t('saveIdentity')}
          hint={t('identityHint')}
          fields={[
            { name: 'name', label: t('name'), value: person.name, autoComplete: 'off' },
            { name: 'email', label: t('email'), kind: 'email', value: person.email, autoComplete: 'off' },
          ]}
        />
      </Section>
      <Section title={t('changeRole')}>
        <ActForm
          {...shared}
          id="role"
          action={changeRole}
          submit={t('changeRole')}
          hint={t('changeRoleHint')}
          fields={[{ name: 'role', label: t('role'), kind: 'select', options, value: person.role }]}
        />
      </Section>
      <Section title={t('reset')}>
        <ActForm
          {...shared}
          id="reset"
          action={resetPassword}
          submit={t('reset')}
          hint={t('resetHint')}
          secret={{
            title: t('oneTime.title'),
            lead: t('oneTime.lead', { name: person.name, days: ONE_TIME_DAYS }),
          }}
        />
      </Section>
      {person.hasSecondFactor && (
        <Section title={t('removeFactor')}>
          <ActForm
            {...shared}
            id="factor"
            action={removeFactor}
            submit={t('removeFactor')}
            hint={t('removeFactorHint')}
          />
        </Section>
      )}
      <Section title={t('endSessions')}>
        <ActForm
          {...shared}
          id="sessions"
          action={endSessionsOf}
          submit={t('endSessions')}
          hint={t('endSessionsHint')}
        />
      </Section>
      <Section title={person.isLocked ? t('unlock') : t('lock')}>
        {person.isLocked ? (
          <ActForm {...shared} id="unlock" action={unlockColleague} submit={t('unlock')} />
        ) : (
          <ActForm
            {...shared}
            id="lock"
            action={lockColleague}
            submit={t('lock')}
            tone="wrong"
            hint={t('lockHint')}
            fields={[{ name: 'reason', label: t('reason') }]}
          />
        )}
      </Section>
    </div>
  )
}
