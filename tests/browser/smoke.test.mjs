// The first page and the first step in, in both languages, with scripts and without.
import assert from "node:assert/strict";
import { axe, inAllViews, journey, latvian, noOverflow, shot, views } from "./harness.mjs";

journey("the sign-in page and home, in both languages", async (world, step) => {
  for (const lang of ["lv", "en"]) {
    await step(`the sign-in page (${lang})`, async () => {
      const visitor = await world.visitor({ lang });
      const { page } = visitor;
      assert.equal((await visitor.visit("/sign-in")).status(), 200);
      assert.equal(await page.getAttribute("html", "lang"), lang);
      await inAllViews(page, async (view) => {
        if (lang === "en") await axe(page, view);
        await noOverflow(page);
        await shot(page, `sign-in-${lang}-${view.width}-${view.theme}`);
      });
      if (lang === "lv") await latvian(page);
    });

    await step(`a wrong password keeps what was typed (${lang})`, async () => {
      const visitor = await world.visitor({ lang, js: lang === "en", email: "coordinator@riga.example" });
      await visitor.signIn("not-the-password");
      assert.equal(new URL(visitor.page.url()).pathname, "/sign-in");
      assert.equal(await visitor.page.inputValue("input[name=email]"), "coordinator@riga.example");
      assert.equal(await visitor.page.inputValue("input[name=password]"), "");
      if (lang === "en") await axe(visitor.page, views[0]);
      else await latvian(visitor.page);
    });

    for (const js of [false, true]) {
      await step(`home after signing in (${lang}, scripts ${js ? "on" : "off"})`, async () => {
        const person = await world.person("coordinator@riga.example", { lang, js });
        const { page } = person;
        assert.equal((await person.visit("/")).status(), 200);
        assert.equal(await page.getAttribute("html", "lang"), lang);
        assert.equal(await page.locator("h1").count(), 1);
        if (js) {
          await inAllViews(page, async (view) => {
            if (lang === "en") await axe(page, view);
            await noOverflow(page);
            await shot(page, `home-${lang}-${view.width}-${view.theme}`);
          });
        }
        if (lang === "lv") await latvian(page);
      });
    }
  }
});
