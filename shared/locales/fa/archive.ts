/** Words of the area `archive`. */
export const archive = {
  title: "",
};
