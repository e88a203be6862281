/** Words of the area `report`. */
export const report = {
  title: "",
};
