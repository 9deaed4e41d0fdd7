package org.parell.compare;
