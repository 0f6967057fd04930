import { getTranslations } from 'next-intl/server'
import { totpAddress } from '@/features/access/totp'
import { QrCode } from './qr-code'

type Props = { secret: string; email: string }

/** What the telephone is to learn: as a picture to scan, and in groups of four to type. */
export async function FactorPicture({ secret, email }: Props) {
  const [t, frame] = await Promise.all([getTranslations('accounts.factor'), getTranslations('frame')])
  return (
    <ol className="grid max-w-prose list-decimal gap-5 pl-5">
      <li className="pl-1">
        <p className="mb-2">{t('steps.scan')}</p>
        <QrCode text={totpAddress(secret, frame('name'), email)} label={t('qr')} />
      </li>
      <li className="pl-1">
        <p>{t('steps.type')}</p>
        <p className="mt-1 select-all font-mono text-base">{secret.match(/.{1,4}/g)?.join(' ')}</p>
      </li>
    </ol>
  )
}
