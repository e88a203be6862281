/** The coasts and borders of the world, from the app's own files and only when a map is shown. */
import { useEffect, useState } from "react";
import type { GeoPermissibleObjects } from "d3-geo";
import type { Topology } from "topojson-specification";

export interface World {
  land: GeoPermissibleObjects;
  borders: GeoPermissibleObjects;
}

/** `fine` for a part of the world, `coarse` for the whole of it. */
export type Detail = "fine" | "coarse";

export const useWorld = (detail: Detail = "fine"): World | null => {
  const [world, setWorld] = useState<World | null>(null);
  useEffect(() => {
    let left = false;
    void loadWorld(detail).then((loaded) => !left && setWorld(loaded));
    return () => {
      left = true;
    };
  }, [detail]);
  return world;
};

const atlases = {
  fine: () => import("world-atlas/countries-50m.json"),
  coarse: () => import("world-atlas/countries-110m.json"),
};

const loadWorld = (detail: Detail): Promise<World> => {
  loading[detail] ??= (async () => {
    const [{ feature, mesh }, { default: atlas }] = await Promise.all([
      import("topojson-client"),
      atlases[detail](),
    ]);
    const topology = atlas as unknown as Topology;
    const { land, countries } = topology.objects;
    if (land === undefined || countries === undefined) throw new Error("No coasts in the atlas.");
    const borders = mesh(topology, countries as never, (a, b) => a !== b);
    return { land: feature(topology, land), borders };
  })();
  return loading[detail];
};
const loading: Partial<Record<Detail, Promise<World>>> = {};
