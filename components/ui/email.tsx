import { Fragment } from 'react'

/** An address that breaks where it is made of parts, and not in the middle of a word. */
export function Email({ address }: { address: string }) {
  return address.split(/(?<=[.@])/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one address, in their order.
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
