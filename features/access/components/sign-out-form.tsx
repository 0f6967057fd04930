import { LogOut } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { signOut } from '../actions'

/** The way out: ends the session in the database, not only in this browser. */
export async function SignOutForm() {
  const t = await getTranslations('access')
  return (
    <form action={signOut}>
      <Button tone="quiet">
        <LogOut className="size-4" strokeWidth={1.75} aria-hidden />
        {t('signOut')}
      </Button>
    </form>
  )
}
