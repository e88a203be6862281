/** The coasts and borders of the world, from the app's own files and only when a map is shown. */
import { useEffect, useState } from "react";
import type { GeoPermissibleObjects } from "d3-geo";
import type { Topology } from "topojson-specification";

export interface World {
  land: GeoPermissibleObjects;
  borders: GeoPermissibleObjects;
}

export const useWorld = (): World | null => {
  const [world, setWorld] = useState<World | null>(null);
  useEffect(() => {
    let left = false;
    void loadWorld().then((loaded) => !left && setWorld(loaded));
    return () => {
      left = true;
    };
  }, []);
  return world;
};

const loadWorld = (): Promise<World> => {
  loading ??= (async () => {
    const [{ feature, mesh }, { default: atlas }] = await Promise.all([
      import("topojson-client"),
      import("world-atlas/countries-50m.json"),
    ]);
    const topology = atlas as unknown as Topology;
    const { land, countries } = topology.objects;
    if (land === undefined || countries === undefined) throw new Error("No coasts in the atlas.");
    const borders = mesh(topology, countries as never, (a, b) => a !== b);
    return { land: feature(topology, land), borders };
  })();
  return loading;
};
let loading: Promise<World> | undefined;
