import { notFound } from 'next/navigation'

/** Keeps unknown addresses of the desk inside its frame and its policy. */
export default function UnknownPage() {
  notFound()
}
