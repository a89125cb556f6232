/** The browser's storage as the model sees it; where it is forbidden or full, nothing is kept. */

import type { Shelf } from "./model/ports";

export function deviceShelf(window: Window): Shelf {
  const attempt = <T>(act: (storage: Storage) => T, otherwise: T): T => {
    try {
      return act(window.localStorage);
    } catch {
      return otherwise;
    }
  };
  return {
    get: (name) => attempt((storage) => storage.getItem(name), null),
    put: (name, value) => attempt((storage) => storage.setItem(name, value), undefined),
    drop: (name) => attempt((storage) => storage.removeItem(name), undefined),
    names: () => attempt((storage) => Object.keys(storage), []),
  };
}
