// What every object does cannot be changed by one script. Tauri's own `freezePrototype` only freezes, and then no object
// may have a `toString` or `valueOf` of its own by assignment, which dayjs and d3 do: the page stays blank. So each of
// these hands an assignment on to the object that it is made to, and only then everything is frozen.
(() => {
  const shared = Object.prototype;
  for (const name of Object.getOwnPropertyNames(shared)) {
    const { value, writable } = Object.getOwnPropertyDescriptor(shared, name);
    if (!writable) continue;
    Object.defineProperty(shared, name, {
      configurable: false,
      get: () => value,
      set(own) {
        if (this === shared) throw new TypeError(`${name} of all objects stays as it is`);
        Object.defineProperty(this, name, { value: own, writable: true, enumerable: true, configurable: true });
      },
    });
  }
  Object.freeze(shared);
})();
