import { redirect } from 'next/navigation'

/** Until the desk has an overview of its own, it opens on the list. */
export default function StaffPage() {
  redirect('/staff/works')
}
