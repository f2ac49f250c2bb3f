import Testing

@testable import Collecting

@Suite struct AddressBookMarkTests {
    @Test(arguments: [
        "myContacts", "* myContacts", "starred", "* starred", "Starred in Android", "Friends", "Imported on 1/2/22", "Imported on 1/2/22 1",
        "Geïmporteerd op 1-2-22", "Rode categorie", "Red Category", "Blue category", "Paarse categorie", "Mijn contacten",
        "System Group: My Contacts",
    ])
    func knowsMark(text: String) {
        #expect(AddressBookMark.isMark(text, isBook: false))
    }

    @Test(arguments: ["Familie", "Vrienden", "Personal"])
    func knowsLikelyMarkInAddressBookOnly(text: String) {
        #expect(AddressBookMark.isMark(text, isBook: true))
        #expect(!AddressBookMark.isMark(text, isBook: false))
    }

    @Test(arguments: ["Netwerk", "wonen", "zorg", "categorie A", "rood staan", "werk", "jeugd", "Red Kruis", "imported"])
    func leavesTheme(text: String) {
        #expect(!AddressBookMark.isMark(text, isBook: true))
    }
}
