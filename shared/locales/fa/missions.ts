/** Words of the area `missions`. */
export const missions = {
  title: "",
};
