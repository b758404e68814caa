import { IDBFactory } from 'fake-indexeddb';

/** A device as an earlier release left it: the vault's keys and sealed records, bytes as base64. */
export type StoredDevice = {
  /** The release that wrote it. */
  readonly release: string;
  /** The instant at which it was last used. */
  readonly at: number;
  readonly database: { readonly name: string; readonly version: number };
  readonly keys: { readonly device: string; readonly signing: { readonly public: string; readonly private: string } };
  readonly drawers: Readonly<Record<string, { readonly version: number; readonly iv: string; readonly data: string }>>;
};

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));
export const textOf = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(new Uint8Array(bytes)).toString('base64');

/** The keys as the vault keeps them: none can be taken out of the device again. */
async function keysOf({ device, signing }: StoredDevice['keys']) {
  const { subtle } = crypto;
  return {
    device: await subtle.importKey('raw', bytesOf(device), 'AES-GCM', false, ['encrypt', 'decrypt']),
    signing: {
      publicKey: await subtle.importKey('raw', bytesOf(signing.public), 'Ed25519', true, ['verify']),
      privateKey: await subtle.importKey('pkcs8', bytesOf(signing.private), 'Ed25519', false, ['sign']),
    },
  };
}

/** A device with that in it. */
export async function deviceOf({ database, keys, drawers }: Omit<StoredDevice, 'release' | 'at'>): Promise<IDBFactory> {
  const factory = new IDBFactory();
  const kept = await keysOf(keys);
  await new Promise<void>((resolve, reject) => {
    const request = factory.open(database.name, database.version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      const keyStore = request.result.createObjectStore('keys');
      for (const [name, key] of Object.entries(kept)) keyStore.put(key, name);
      const drawerStore = request.result.createObjectStore('drawers');
      for (const [name, { version, iv, data }] of Object.entries(drawers)) {
        drawerStore.put({ version, iv: bytesOf(iv), data: bytesOf(data).buffer }, name);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  return factory;
}
