import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { restingServer } from './rest.mjs'

const MB = 1024 * 1024

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('collects once when nothing was asked for a while, if it holds much more than before, and never under load', () => {
  let held = 200 * MB
  const collect = vi.fn(() => {
    held = 220 * MB
  })
  const server = restingServer({ collect, rss: () => held, everyMs: 100 })
  held = 400 * MB
  for (let i = 0; i < 20; i++) {
    server.wake()
    vi.advanceTimersByTime(90)
  }
  expect(collect).not.toHaveBeenCalled()
  vi.advanceTimersByTime(5_000)
  expect(collect).toHaveBeenCalledTimes(1)
  held = 240 * MB
  server.wake()
  vi.advanceTimersByTime(5_000)
  expect(collect).toHaveBeenCalledTimes(1)
  held = 250 * MB
  vi.advanceTimersByTime(5_000)
  expect(collect).toHaveBeenCalledTimes(2)
  server.stop()
})

it('can be had from V8 without a flag on the command line', async () => {
  vi.useRealTimers()
  const before = process.memoryUsage().heapUsed
  const dropped = Array.from({ length: 300_000 }, (_, i) => ({ i })).length
  let looks = 0
  const server = restingServer({ rss: () => looks++ * 100 * MB, everyMs: 10 })
  await new Promise((resolve) => setTimeout(resolve, 100))
  server.stop()
  expect(dropped).toBe(300_000)
  expect(process.memoryUsage().heapUsed).toBeLessThan(before + 5 * MB)
})
