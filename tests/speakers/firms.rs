//! Firms and other bodies that copy takes up by what they are: “the carrier”, “the Larn-based company”, and which of them “it” is.

use super::{last, speakers};

#[test]
fn what_a_body_is_takes_up_its_name() {
    let carrier = "Tarn Air said it was sorry. The carrier said flights would go on Monday.";
    assert_eq!(last(carrier), "Tarn Air");
    let based = "Kestrel Foods Inc raised its forecast on Monday.\nThe Larn-based company said sales rose.";
    assert_eq!(last(based), "Kestrel Foods Inc");
    let watchdog = "The Norland data regulator said it was late. The watchdog added that it was not sorry.";
    assert_eq!(speakers(watchdog)[1], speakers(watchdog)[0]);
}

#[test]
fn a_word_for_a_firm_may_be_its_name() {
    assert_eq!(last("For years Carrier was the mill. “It is late,” Carrier said."), "Carrier");
    // Nobody else is called so.
    assert_eq!(last("Ida Cole said it was sorry. The carrier said flights would go on Monday."), "The carrier");
}

#[test]
fn a_body_that_has_just_acted_is_it() {
    let guild = "Tarn Air cancelled 90 flights.\nThe airline said it was sorry.\n\
                 The union disputed that. It said the offer was low.";
    assert_eq!(last(guild), "The union");
    // The one with a name is whom "the agency" means, not one that said nothing.
    let agency = "The Port Agency said it was late. The agency closed the pier at dusk. Karl Wendt came. Ida Cole met him. \
                  The Port Agency said it was sorry. The pier would open, the agency said.";
    assert_eq!(speakers(agency), ["The Port Agency", "The Port Agency", "The Port Agency"]);
}

#[test]
fn a_first_word_that_stands_alone_with_a_capital_further_on_is_a_name() {
    let firm = "Brill recalled 900 seats on Monday.\nThe Larn-based company said nobody was hurt.\n\
                Karl Wendt bought his seat from Brill in May.";
    assert_eq!(last(firm), "Brill");
    // "Water" of a hall.
    let hall = "Water ran down the street on Monday.\nThe Larn-based company said nobody was hurt.\n\
                Karl Wendt left Water Hall in May.";
    assert_eq!(last(hall), "The Larn-based company");
}

#[test]
fn a_firm_known_by_its_last_word_is_it() {
    assert_eq!(last("Quay Lines owns the boat. Quay Lines denied that.\n“All were checked,” it said."), "Quay Lines");
}
