import type { Drawer } from '../../lib/vault/drawers.ts';
import type { Change } from '../../lib/vault/vault.ts';

/** A change to a drawer, or to one of its pages. */
export const change = <T>(
  drawer: Drawer<T>,
  value: NoInfer<T> | null,
  where: { readonly page?: string; readonly replace?: boolean } = {},
): Change => ({ drawer, value, ...where });
