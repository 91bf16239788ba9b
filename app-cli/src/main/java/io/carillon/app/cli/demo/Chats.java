package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import java.util.List;

/** What happens at the provider of web chats. */
final class Chats implements Scene {
    private final LostAnswer first;
    private final List<Scene> others;
    private boolean allBegan;

    Chats(Scenery scenery) {
        this.first = new LostAnswer(scenery);
        this.others = List.of(new Telegram(scenery), new Whatsapp(scenery));
    }

    @Override
    public void begin() {
        first.begin();
    }

    /** The others wait, so that nobody else's connection is dropped. */
    @Override
    public void hear(Json event) {
        first.hear(event);
        others.forEach(scene -> scene.hear(event));
        if (first.isOver() && !allBegan) {
            allBegan = true;
            others.forEach(Scene::begin);
        }
    }

    @Override
    public boolean isOver() {
        return first.isOver() && others.stream().allMatch(Scene::isOver);
    }

    @Override
    public void settle() {
        first.settle();
        if (allBegan) {
            others.forEach(Scene::settle);
        }
    }
}
