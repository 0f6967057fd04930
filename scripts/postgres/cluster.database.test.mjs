import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { withClient } from '../database/connect.mjs'
import { findCluster, openCluster, removeCluster } from './cluster.mjs'
import { clusterHome } from './home.mjs'
import { findPostmaster } from './postmaster.mjs'

// mode 700, as a checkout in root's own folder: the server's account can't enter it
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cluster-'))
const dataDir = path.join(folder, 'data')
const open = () => openCluster(dataDir)
const ask = (cluster, sql) =>
  withClient(cluster.url('superuser', 'postgres'), async (client) => (await client.query(sql)).rows[0])
let home

beforeAll(() => {
  home = clusterHome(dataDir)
})
afterAll(async () => {
  await removeCluster(dataDir)
  fs.rmSync(folder, { recursive: true })
})

describe('an embedded cluster', () => {
  it('is made with Vietnamese order, and stopped by the last who leaves', async () => {
    expect(findCluster(dataDir)).toBeUndefined()
    const cluster = await open()
    expect(await ask(cluster, `select 'đ' < 'e' and 'e' < 'ê' as sorted, 'd' < 'đ' as after`)).toEqual({
      sorted: true,
      after: true,
    })
    expect(findCluster(dataDir)?.('app', 'x')).toContain(`:${cluster.port}/x`)
    await cluster.release()
    expect(findPostmaster(home.data)).toBeUndefined()
  })

  it('stays while another process holds it, and is found running', async () => {
    const cluster = await open()
    const other = path.join(home.folder, 'holders', '1')
    // process 1 lives as long as the machine
    const began =
      process.platform === 'linux'
        ? fs.readFileSync('/proc/1/stat', 'utf8').split(') ').at(-1).split(' ')[19]
        : '?'
    fs.writeFileSync(other, `1 ${began}`)
    await cluster.release()
    expect(findPostmaster(home.data)?.port).toBe(cluster.port)
    fs.rmSync(other)
    const again = await open()
    expect(again.port).toBe(cluster.port)
    await again.release()
  })

  it('recovers a committed row after the server was killed, on the same port', async () => {
    const cluster = await open()
    await ask(cluster, 'create table kept as select 7 as n')
    process.kill(findPostmaster(home.data).pid, 'SIGKILL')
    // as while serving: look again until it is there
    await vi.waitFor(
      async () => {
        await cluster.revive()
        expect(await ask(cluster, 'select n from kept')).toEqual({ n: 7 })
      },
      { timeout: 15_000, interval: 200 },
    )
    await cluster.release()
  })

  it('starts beside a leftover postmaster.pid with the number of another program', async () => {
    fs.writeFileSync(
      path.join(home.data, 'postmaster.pid'),
      `${process.pid}\n${home.data}\n0\n54329\n\n127.0.0.1\n`,
    )
    const cluster = await open()
    expect(await ask(cluster, 'select 1 as one')).toEqual({ one: 1 })
    await cluster.release()
  })

  it('is made anew when it was killed while it was being made', async () => {
    fs.renameSync(home.data, `${home.data}.new`)
    const cluster = await open()
    expect(await ask(cluster, `select to_regclass('kept') as kept`)).toEqual({ kept: null })
    await cluster.release()
  })
})

describe('the commands', () => {
  it('say in one sentence that a database cannot be reached, and fail', () => {
    const env = {
      ...process.env,
      DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/none',
      MIGRATION_DATABASE_URL: '',
    }
    const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'db-deploy'], {
      env,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).not.toContain(':b@')
  })
})
