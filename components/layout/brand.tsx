type Props = { name: string; owner: string; href: string }

/** The registry's name with the office that keeps it; leads home. On a telephone it leaves room beside it in every language. */
export function Brand({ name, owner, href }: Props) {
  return (
    <a
      href={href}
      className="flex min-w-0 items-center gap-2.5 py-1 no-underline max-sm:max-w-[calc(100%-3.5rem)]"
    >
      <BrandMark />
      <span className="min-w-0 leading-4">
        <span className="block font-semibold text-sm leading-4.5">{name}</span>
        <span className="block text-muted text-xs">{owner}</span>
      </span>
    </a>
  )
}

/** The ring of the stages with a river under it. */
function BrandMark() {
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-8 shrink-0 text-accent"
      fill="none"
      stroke="currentcolor"
      aria-hidden
    >
      <path d="M4 14.5a8.5 8.5 0 1 1 16 0" strokeWidth="2.5" strokeLinecap="round" />
      <path
        d="M3 18.5c1.5-1.3 3-1.3 4.5 0s3 1.3 4.5 0 3-1.3 4.5 0 3 1.3 4.5 0"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d="M12.8 6.5 9.5 11h5l-3.3 4.2" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
