import { describe, expect, it, vi } from 'vitest';
import { caller, hearNotices, type Wire } from '../../lib/messages/calls.ts';
import type { Notice, PageCalls } from '../../lib/messages/protocol.ts';

type Listener = (message: unknown, sender: object) => unknown;

function wire() {
  const listeners = new Set<Listener>();
  const sendMessage = vi.fn(async (message: unknown) => message);
  const onMessage = {
    addListener: (one: Listener) => listeners.add(one),
    removeListener: (one: Listener) => listeners.delete(one),
  };
  const own = { id: 'own', sendMessage, onMessage } as unknown as Wire;
  return {
    own,
    sendMessage,
    say: (message: unknown, sender: object) => [...listeners].map((one) => one(message, sender)),
  };
}

describe('caller', () => {
  it('sends each call by its name, and rejects when it reached nobody', async () => {
    const { own, sendMessage } = wire();
    const calls = caller<PageCalls>(own, 'page-calls');
    await calls.openCard('key');
    expect(sendMessage).toHaveBeenCalledWith({ to: 'page-calls', name: 'openCard', args: ['key'] });
    sendMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(calls.leave()).rejects.toThrow('invalidated');
  });
});

describe('hearNotices', () => {
  it('hears the background alone, only notices, and only until it is ended', () => {
    const { own, say } = wire();
    const heard: Notice[] = [];
    const ending = new AbortController();
    hearNotices(own, (notice) => heard.push(notice), ending.signal);
    const ours = { id: 'own' };
    expect(say({ notice: 'changed' }, ours)).toEqual([undefined]);
    say({ notice: 'veil', veiled: true }, ours);
    say({ notice: 'changed' }, { id: 'another' });
    say({ notice: 'changed' }, { id: 'own', tab: { id: 1 } });
    say({ notice: 'open-sesame' }, ours);
    say({ notice: 'veil' }, ours);
    say(null, ours);
    expect(heard).toEqual([{ notice: 'changed' }, { notice: 'veil', veiled: true }]);
    ending.abort();
    expect(say({ notice: 'changed' }, ours)).toEqual([]);
  });
});
