/** What is read of `package-lock.json`. */
export interface LockFile {
  readonly packages: { readonly [path: string]: LockedPackage };
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: { readonly [name: string]: string };
}

/**
 * What would break an install elsewhere: an optional dependency that the lock lacks (`npm ci` refuses it on the platform that needs it), an
 * address (the registry of whoever wrote the lock), a package without integrity, or one that would run a script.
 */
export function lockFileProblems(lock: LockFile): readonly string[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) => [
    ...missingOptional(lock, path, entry),
    ...(entry.resolved !== undefined && entry.link !== true ? [`${path} records the address ${entry.resolved}`] : []),
    ...(path.includes('node_modules/') && entry.link !== true && entry.integrity === undefined
      ? [`${path} has no integrity`]
      : []),
    ...(entry.hasInstallScript === true ? [`${path} has an install script`] : []),
  ]);
}

function missingOptional(lock: LockFile, path: string, entry: LockedPackage): readonly string[] {
  return Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !placesOf(name, path).some((place) => place in lock.packages))
    .map((name) => `${path === '' ? 'the root' : path} lacks its optional dependency ${name}`);
}

/** Where npm may have put a dependency: from the package's own folder up to the root. */
function placesOf(name: string, path: string): readonly string[] {
  const folders = path.split('/');
  return folders
    .map((_, depth) => [...folders.slice(0, folders.length - depth), 'node_modules', name].join('/'))
    .concat(`node_modules/${name}`);
}
