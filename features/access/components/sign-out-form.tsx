import { LogOut, UserCog } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { signOut } from '../actions'
import { currentPerson } from '../loaders'

const ICON = { className: 'size-4', strokeWidth: 1.75, 'aria-hidden': true } as const

/** One's own account and the way out: ends the session in the database. */
export async function SignOutForm() {
  const [t, person] = await Promise.all([getTranslations('access'), currentPerson()])
  return (
    <div className="grid justify-items-start">
      {person && (
        <LinkButton href="/staff/account" tone="quiet">
          <UserCog {...ICON} />
          {t('account')}
        </LinkButton>
      )}
      <form action={signOut}>
        <Button tone="quiet">
          <LogOut {...ICON} />
          {t('signOut')}
        </Button>
      </form>
    </div>
  )
}
