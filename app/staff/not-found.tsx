import { getLocale } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'

export default async function StaffNotFound() {
  return <NotFoundPage locale={await getLocale()} works="/staff/works" overview="/" />
}
