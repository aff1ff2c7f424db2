package dev.kikitori.store.sqlite;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.contract.KilledContract;

class KilledTest extends KilledContract {
    @Override
    protected String database() {
        return "";
    }

    @Override
    protected Stores open() throws StoreRefused {
        return Home.open(home);
    }
}
