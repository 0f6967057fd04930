/** As if the account had set its second factor up, which who accepts needs; how that goes is tested in features/access. */
export async function withSecondFactor(email: string): Promise<void> {
  const { db } = await import('@/lib/db')
  await db.user.update({ where: { email }, data: { twoFactorEnabled: true } })
}
