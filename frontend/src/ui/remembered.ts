/** Something this browser remembers. Private windows and full disks may refuse: then it is forgotten, calmly. */
export interface Remembered<T> {
  read(): T | undefined;
  write(value: T | undefined): void;
}

export function remembered<T>(name: string, valid: (value: unknown) => boolean): Remembered<T> {
  const key = `sarangbang.${name}`;
  return {
    read: () => {
      try {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
        return valid(value) ? (value as T) : undefined;
      } catch {
        return undefined;
      }
    },
    write: (value) => {
      try {
        if (value === undefined) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Nothing to be done, and nothing that anyone needs to know.
      }
    },
  };
}
